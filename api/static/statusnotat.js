import{a as e,i as t,o as n,p as r,r as i,u as a}from"./shared-problems.js";import{t as o}from"./shared-account.js";import{r as s,t as c}from"./shared-where.js";import{n as l,t as u}from"./shared-state-view.js";import{t as d}from"./shared-page.js";var f={page:`side`};function p(t){return r`<article class="note-paper card">
    <header>
      <h2>Status ${t.year}${t.department?r`: ${e(t.department)}`:a}</h2>
      <p>${n(t.summary)}</p>
      <p class="note">Citaterne er ordrette. Tallene i klammer fører til kilderne.</p>
    </header>
    ${t.plans.map(e=>m(e,t.initiatives.filter(t=>t.plan===e.id)))}
    <section class="note-sources"><h3>Kilder</h3>
      <ol>${t.sources.map(e=>r`<li value=${e.n}>
        <a href=${c(e.document_id,e)}>${s(e,f)}</a></li>`)}</ol>
    </section>
  </article>`}function m(t,n){return r`<section class="note-plan">
    <h3>${e(t.title)}</h3>
    ${t.newest?r`<p class="warning">Fra en tidligere udgave: den nyeste, ${e(t.newest)}, har ikke året.</p>`:a}
    ${t.amounts.length?r`<h4>Beløb i planen</h4>${t.amounts.map(_)}`:a}
    ${n.map(h)}
  </section>`}function h(t){let n=t.state??`none`;return r`<section class="note-initiative">
    <h4>${e(t.name)}</h4>
    <p class="note-state">${l(n)}${u[n]}</p>
    ${g(`Mål`,t.goals,!0)} ${g(`Det har vi gjort`,t.done)} ${g(`Det har vi opnået`,t.achieved)}
    ${g(`Det arbejder vi videre med`,t.next)} ${g(`Status`,t.note)} ${g(`Vurdering`,t.level)}
    ${t.amounts.length?r`<h5>Beløb</h5>${t.amounts.map(_)}`:a}
    ${t.blank.length?r`<h5>Ikke indrapporteret</h5><p>${t.blank.map(t=>r`<span class="note-blank">${e(t.label)}${y(t)}</span> `)}</p>`:a}
    ${t.undated.length?r`<h5>Uden år i planen</h5><p>${t.undated.map(t=>r`<span class="note-blank">${e(t.label)}${y(t)}</span> `)}</p>`:a}
  </section>`}function g(t,n,i=!1){return n.length===0?a:r`<h5>${t}</h5>
    ${n.map(t=>r`<p>
      ${i?r`<span class="note-label">${e(t.label)}:</span> `:a}
      ${t.goal?r`<span class="note-label">${e(t.goal)}:</span> `:a}${v(t)}
    </p>`)}`}function _(e){return r`<p><strong>${n(e.label)}</strong> ${v(e)}</p>`}function v(e){let[n,a]=i(t(e.text));return r`<span class="quote">${n}</span><span class="keep"><span class="quote">${a}</span>${y(e)}</span>`}function y({citation:e}){let t=s(e,f);return r`<a class="note-mark" href=${c(e.document_id,e)} aria-label="[${e.n}] ${t}">[${e.n}]</a>`}var b=class extends d{static{this.properties={...d.properties,overview:{state:!0},year:{state:!0},department:{state:!0},note:{state:!0}}}constructor(){super(),this.overview=null,this.year=null,this.department=``,this.note=null}connectedCallback(){super.connectedCallback(),this.read(`/api/overview`).then(e=>{this.overview=e,this.year=e?x(e):null})}render(){let{overview:t,year:n}=this;return!t||n===null?!t&&!this.problem?r`<p class="note">Henter planerne …</p>`:this.problem?r`${this.problemView()}`:S:r`<form class="row no-print" aria-label="Vælg år og afdeling" @submit=${e=>e.preventDefault()}>
        <div class="field"><label for="year">År</label>
          <select id="year" @change=${e=>this.year=Number(e.target.value)}>
            ${t.years.map(e=>r`<option value=${e} ?selected=${e===n}>${e}</option>`)}
          </select></div>
        <div class="field"><label for="department">Afdeling</label>
          <select id="department" @change=${e=>this.department=e.target.value}>
            <option value="">Alle afdelinger</option>
            ${t.departments.map(t=>r`<option value=${t}>${e(t)}</option>`)}
          </select></div>
        <button type="button" class="solid" @click=${()=>window.print()}>Udskriv</button>
        <a class="plain outline" href="/api/report.docx?${this.query}" download>Hent som Word</a>
      </form>
      ${this.problemView()} ${this.note?p(this.note):a}`}updated(e){(e.has(`year`)||e.has(`department`))&&this.year!==null&&this.fetchNote()}get query(){let e=new URLSearchParams({year:String(this.year)});return this.department&&e.set(`department`,this.department),e.toString()}async fetchNote(){let{query:e}=this,t=await this.read(`/api/report?${e}`);e===this.query&&(this.note=t)}};function x({rows:e,years:t}){let n=e.flatMap(({cells:e})=>e.filter(({state:e})=>e!==`empty`).map(({year:e})=>e));return n.length?Math.max(...n):t.at(-1)??null}var S=r`<p class="nothing">Der er ingen handleplaner med status endnu. Redaktører læser planer ind under <a href="/admin">Administration</a>.</p>`;customElements.define(`klarplan-statusnotat-page`,b),o();