import{c as e,d as t,i as n,r}from"./shared-problems.js";import{t as i}from"./shared-account.js";import{r as a,t as o}from"./shared-where.js";import{n as s,t as c}from"./shared-state-view.js";import{t as l}from"./shared-page.js";import{i as u,t as d}from"./shared-files.js";var f={page:`side`};function p(i){return t`<article class="note-paper card">
    <header>
      <h2>Status ${i.year}${i.department?t`: ${r(i.department)}`:e}</h2>
      <p>${n(i.summary)}</p>
      <p class="note">Alt i antikva er ordret fra planerne. Tallene i klammer fører til kilderne.</p>
    </header>
    ${i.plans.map(e=>m(e,i.initiatives.filter(t=>t.plan===e.id)))}
    <section class="note-sources"><h3>Kilder</h3>
      <ol>${i.sources.map(e=>t`<li value=${e.n}>
        <a href=${o(e.document_id,e)}>${a(e,f)}</a></li>`)}</ol>
    </section>
  </article>`}function m(n,i){return t`<section class="note-plan">
    <h3>${r(n.title)}</h3>
    ${n.newest?t`<p class="warning">Fra en tidligere udgave: den nyeste, ${r(n.newest)}, har ikke året.</p>`:e}
    ${n.amounts.length?t`<h4>Beløb i planen</h4>${n.amounts.map(_)}`:e}
    ${i.map(h)}
  </section>`}function h(n){let i=n.state??`none`;return t`<section class="note-initiative">
    <h4>${r(n.name)}</h4>
    <p class="note-state">${s(i)}${c[i]}</p>
    ${g(`Mål`,n.goals,!0)} ${g(`Det har vi gjort`,n.done)} ${g(`Det har vi opnået`,n.achieved)}
    ${g(`Det arbejder vi videre med`,n.next)} ${g(`Status`,n.note)} ${g(`Vurdering`,n.level)}
    ${n.amounts.length?t`<h5>Beløb</h5>${n.amounts.map(_)}`:e}
    ${n.blank.length?t`<h5>Ikke indrapporteret</h5><p>${n.blank.map(e=>t`<span class="note-blank">${r(e.label)}${v(e)}</span> `)}</p>`:e}
    ${n.undated.length?t`<h5>Uden år i planen</h5><p>${n.undated.map(e=>t`<span class="note-blank">${r(e.label)}${v(e)}</span> `)}</p>`:e}
  </section>`}function g(i,a,o=!1){return a.length===0?e:t`<h5>${i}</h5>
    ${a.map(i=>t`<p>
      ${o?t`<span class="note-label">${r(i.label)}:</span> `:e}
      ${i.goal?t`<span class="note-label">${r(i.goal)}:</span> `:e}<span class="quote">${n(i.text)}</span>${v(i)}
    </p>`)}`}function _(e){return t`<p><strong>${n(e.label)}</strong> <span class="quote">${n(e.text)}</span>${v(e)}</p>`}function v({citation:e}){let n=a(e,f);return t` <a class="note-mark" href=${o(e.document_id,e)} aria-label="[${e.n}] ${n}">[${e.n}]</a>`}var y=class extends l{static{this.properties={...l.properties,overview:{state:!0},year:{state:!0},department:{state:!0},note:{state:!0}}}constructor(){super(),this.overview=null,this.year=null,this.department=``,this.note=null}connectedCallback(){super.connectedCallback(),this.read(`/api/overview`).then(e=>{this.overview=e,this.year=e?b(e):null})}render(){let{overview:n,year:i}=this;if(!n||i===null){let e=!n&&!this.problem;return t`${this.problemView()}<p class=${e?`note`:`nothing`} ?hidden=${this.problem!==null}>${e?`Henter planerne …`:`Der er ingen indlæste handleplaner endnu.`}</p>`}return t`<form class="row no-print" aria-label="Vælg år og afdeling" @submit=${e=>e.preventDefault()}>
        <div class="field"><label for="year">År</label>
          <select id="year" @change=${e=>this.year=Number(e.target.value)}>
            ${n.years.map(e=>t`<option value=${e} ?selected=${e===i}>${e}</option>`)}
          </select></div>
        <div class="field"><label for="department">Afdeling</label>
          <select id="department" @change=${e=>this.department=e.target.value}>
            <option value="">Alle afdelinger</option>
            ${n.departments.map(e=>t`<option value=${e}>${r(e)}</option>`)}
          </select></div>
        <button type="button" class="solid" @click=${()=>window.print()}>Udskriv</button>
        <button type="button" class="plain outline" @click=${()=>void this.download()}>Hent som Word</button>
      </form>
      ${this.problemView()} ${this.note?p(this.note):e} ${this.sayingView()}`}updated(e){(e.has(`year`)||e.has(`department`))&&this.year!==null&&this.fetchNote()}get query(){let e=new URLSearchParams({year:String(this.year)});return this.department&&e.set(`department`,this.department),e.toString()}async fetchNote(){let{query:e}=this,t=await this.read(`/api/report?${e}`);e===this.query&&(this.note=t)}async download(){try{let e=await this.http.send(`/api/report?${this.query}`,{accept:d});u(await e.blob(),`statusnotat-${this.year}.docx`),this.saying=`Word-filen er hentet.`}catch(e){this.failed(e)}}};function b({rows:e,years:t}){let n=e.flatMap(({cells:e})=>e.filter(({state:e})=>e!==`empty`).map(({year:e})=>e));return n.length?Math.max(...n):t.at(-1)??null}customElements.define(`klarplan-statusnotat-page`,y),i();