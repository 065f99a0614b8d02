import{c as e,d as t,i as n,p as r,r as i}from"./shared-problems.js";import{t as a}from"./shared-account.js";import{n as o,t as s}from"./shared-where.js";import{n as c,t as l}from"./shared-state-view.js";import{n as u,t as d}from"./shared-page.js";var f={"kr.":1,kr:1,kroner:1,"1.000 kr.":1e3,"t.kr.":1e3,"tkr.":1e3,"mio. kr.":1e6,"mio.kr.":1e6,"mia. kr.":1e9};function p(e){let t=f[e.unit.trim().toLowerCase()];return t===void 0?null:Number(e.value)*t}function m(e,t){let n=t.map(e=>({year:e,kroner:0,stated:[]})),r=[],i=[];for(let t of e)for(let e of t.amounts){let a={row:t,amount:e,kroner:p(e)};i.push(a);let o=a.kroner===null?[]:n.filter(({year:t})=>h(e,t));o.length===0&&r.push(a);for(let e of o)e.kroner+=a.kroner??0,e.stated.push(a)}return{all:i,perYear:n,others:r}}function h(e,t){let{year_from:n,year_to:r,basis:i,recurring:a}=e;return n===null?!1:(r===null||r===n)&&!a&&i!==`per_year`?t===n:i!==`per_year`&&!a?!1:t>=n&&(a||r===null||t<=r)}function g({year_from:e,year_to:t,basis:n,recurring:r}){if(e===null)return`år fremgår ikke`;let i=t===null||t===e?String(e):`${e}–${t}`;return r?`fra ${e} og frem`:n===`per_year`&&i!==String(e)?`hvert år ${i}`:i}function _({value:e,unit:t}){return`${Number(e).toLocaleString(`da`,{maximumFractionDigits:3})} ${t}`}function v(e){return Math.abs(e)<1e6?`${e.toLocaleString(`da`,{maximumFractionDigits:0})} kr.`:`${(e/1e6).toLocaleString(`da`,{maximumFractionDigits:1})} mio. kr.`}var[y,b,x,S]=[560,280,244,30];function C({all:e,perYear:n}){return e.length===0?t`<p class="nothing">Planerne nævner ingen beløb.</p>`:t`<div class="amounts">
      <figure class="card">${T(n)}<figcaption class="note">Beløb, som planerne nævner for hvert år. Et samlet beløb for flere år er ikke delt ud på årene.</figcaption></figure>
      ${w(n)}
    </div>
    <div class="scroll" role="region" tabindex="0" aria-label="Tabel over alle beløb">
      <table>
        <caption>Alle beløb i planerne</caption>
        <thead><tr><th scope="col">Indsats</th><th scope="col">År</th><th scope="col" class="number">Beløb</th></tr></thead>
        <tbody>${e.map(({row:e,amount:n})=>t`<tr>
          <th scope="row">${i(e.name)}</th><td>${g(n)}</td>
          <td class="number"><a href=${s(e.document_id,n)} aria-label="${_(n)}, ${i(e.name)}, åbn kilden">${_(n)}</a></td>
        </tr>`)}</tbody>
      </table>
    </div>`}function w(e){return t`<div class="scroll" role="region" tabindex="0" aria-label="Tabel over beløb pr. år">
    <table>
      <caption>Nævnt for hvert år</caption>
      <thead><tr><th scope="col">År</th><th scope="col" class="number">Antal beløb</th><th scope="col" class="number">I alt</th></tr></thead>
      <tbody>${e.map(({year:e,kroner:n,stated:r})=>t`<tr>
        <th scope="row">${e}</th><td class="number">${r.length}</td><td class="number">${r.length?v(n):`–`}</td>
      </tr>`)}</tbody>
    </table>
  </div>`}function T(e){let n=Math.max(...e.map(({kroner:e})=>e),1),i=y/Math.max(e.length,1);return t`<svg class="bars" viewBox="0 0 ${y} ${b}" aria-hidden="true">
    ${e.map(({year:e,kroner:t},a)=>{let o=t/n*(x-S),s=i*(a+.5);return r`<rect x=${i*a+i*.16} y=${x-o} width=${i*.68} height=${o} rx="3" />
        <text x=${s} y=${x-o-8} class="sum">${t?E(t):``}</text>
        <text x=${s} y=${x+24}>${e}</text>`})}
    <path d="M0 ${x}H${y}" />
  </svg>`}function E(e){return`${(e/1e6).toLocaleString(`da`,{maximumFractionDigits:e<1e7?2:1})} mio.`}function D(e,t){let n=e.cells.filter(e=>e.year===t),r=new Set(n.map(e=>e.state)),[i]=r;return{year:t,state:i===void 0?`none`:r.size>1?`partly`:i,cells:n}}function O(e,{department:t,theme:n}){return e.filter(e=>(!t||e.department===t)&&(!n||e.themes.some(({name:e,marked:t})=>e===n&&t!==`no`)))}function k(e){let t=new Map;for(let n of e){let e=n.department??n.plan_title;t.set(e,[...t.get(e)??[],n])}return[...t]}function A(e,t){let n={reported:0,partly:0,empty:0,none:0};for(let r of e)for(let e of t)n[D(r,e).state]+=1;return n}function j(e,t){let n=e.map(e=>{let n=n=>t.filter(t=>D(e,t).state===n);return{row:e,empty:n(`empty`),partly:n(`partly`)}}),r=e=>e.empty.length*2+e.partly.length;return n.filter(e=>r(e)>0).sort((e,t)=>r(t)-r(e))}function M(e,n,r){let{years:a}=e;return t`
    ${N()}
    <div class="scroll" role="region" tabindex="0" aria-label="Tabel over indsatser og år">
      <table class="matrix">
        <caption class="sr">Hvilke indsatser har indrapporteret status for hvilke år</caption>
        <thead><tr><th scope="col">Indsats</th>${a.map(e=>t`<th scope="col" class="year">${e}</th>`)}</tr></thead>
        ${k(n).map(([e,n])=>t`<tbody>
          <tr class="group"><th scope="rowgroup" colspan=${a.length+1}>${i(e)}</th></tr>
          ${n.map(e=>P(e,a,r))}
        </tbody>`)}
        <tfoot>${I(n,a)}</tfoot>
      </table>
    </div>`}function N(){return t`<ul class="legend" aria-label="Tegnforklaring">${[`reported`,`partly`,`empty`,`none`].map(e=>t`<li>${c(e)}${l[e]}</li>`)}</ul>`}function P(e,n,r){return t`<tr>
    <th scope="row"><a href="#gennem-aarene" @click=${t=>{t.preventDefault(),r(e.id)}}>${i(e.name)}</a></th>
    ${n.map(n=>t`<td class="year">${F(e,D(e,n))}</td>`)}
  </tr>`}function F(e,{year:n,state:r,cells:a}){let[o]=a;if(!o)return t`${c(r)}<span class="sr">${l[r]}</span>`;let u=`${i(e.name)}, ${n}: ${l[r]}. Åbn kilden.`;return t`<a class="cell" href=${s(e.document_id,o)} aria-label=${u} title=${u}>${c(r)}</a>`}function I(e,n){return t`<tr>
    <th scope="row">Indrapporteret helt</th>
    ${n.map(n=>{let{reported:r,none:i}=A(e,[n]),a=e.length-i;return t`<td class="year share">${a?`${r} af ${a}`:`–`}</td>`})}
  </tr>`}function L(r,a){let c=r===`asked`;return r===null||c?t`<p class="lead">Alle afsnit bliver målt, så det kan tage lidt tid.</p>
      <button type="button" class="solid" aria-disabled=${c} @click=${c?e:a}>${c?`Måler teksterne …`:`Find de sværeste afsnit`}</button>`:r.length===0?t`<p class="nothing">Planerne har ingen længere tekst.</p>`:t`<ol class="hardest" aria-live="polite">${r.map(e=>t`<li class="card">
    <p class="lix-figure"><strong>${u(e.lix)}</strong> lix, længste sætning ${e.longest_sentence} ord</p>
    <p class="quote">${n(e.text)}</p>
    <p class="note"><a href=${s(e.document_id,e)}>${i(e.indsats??e.document)}</a>, ${o(e,{page:`side`})}</p>
  </li>`)}</ol>`}var R=[[`done`,`Gjort`],[`achieved`,`Opnået`],[`next`,`Det videre arbejde`],[`note`,`Status`],[`level`,`Vurdering`]],z=new Intl.Segmenter(`da`,{granularity:`sentence`}),B=15;function V(e){let t=[...e].sort((e,t)=>(e.year??0)-(t.year??0)),n=new Map,r=new Map;return t.map(e=>{let t=new Map,i=R.flatMap(([i,a])=>{let o=e[i];if(!o)return[];let s=`${e.goal??``}/${i}`;return t.set(s,U(o.text)),[{field:o,label:a,sentences:H(o.text).map(e=>({text:e,since:n.get(U(e))??null})),unchanged:r.get(s)===U(o.text)}]});for(let{sentences:t}of i)for(let{text:r}of t){let t=U(r);t.length>=B&&!n.has(t)&&e.year!==null&&n.set(t,e.year)}return r=new Map([...r,...t]),{status:e,fields:i}})}function H(e){return[...z.segment(e)].map(({segment:e})=>e).filter(e=>e.trim())}function U(e){return e.toLowerCase().replace(/\s+/g,` `).trim()}function W(e){let n=V(e.statuses);return n.length===0?t`<p class="nothing">Planen har ingen status for indsatsen.</p>`:t`<ol class="years">${n.map(n=>t`<li class="card">${G(e,n)}</li>`)}</ol>`}function G(n,{status:r,fields:a}){let o=n.goals.find(({id:e})=>e===r.goal);return t`<h3>
      ${c(r.state)}<a href=${s(n.document_id,r.heading)}>${i(r.heading.text)}</a>
    </h3>
    ${o?t`<p class="note">${i(o.text)}</p>`:e}
    ${a.length===0?t`<p class="note">${q(l[r.state])}</p>`:a.map(K)}`}function K({label:r,sentences:i,unchanged:a}){return t`<h4>${r}${a?t` <span class="badge warn">Uændret fra året før</span>`:e}</h4>
    <p class="quote">${i.map(({text:r,since:i})=>i===null?t`<span class="new">${n(r)}</span>`:t`<span class="again">${n(r)}</span>${a?e:t`<span class="badge warn">Ordret som ${i}</span> `}`)}</p>`}function q(e){return`${e.charAt(0).toUpperCase()}${e.slice(1)}.`}var J=class extends d{static{this.properties={...d.properties,overview:{state:!0},filter:{state:!0},chosen:{state:!0},initiative:{state:!0},hardest:{state:!0}}}constructor(){super(),this.overview=null,this.filter={department:``,theme:``},this.chosen=``,this.initiative=null,this.hardest=null}connectedCallback(){super.connectedCallback(),this.read(`/api/overview`).then(e=>{this.overview=e,this.chosen=e?.rows[0]?.id??``})}willUpdate(e){e.has(`chosen`)&&this.chosen&&this.fetchInitiative(this.chosen)}async fetchInitiative(e){let t=e.split(`/`).map(encodeURIComponent).join(`/`),n=await this.read(`/api/initiatives/${t}`);this.chosen===e&&(this.initiative=n)}render(){let{overview:n}=this;if(!n)return t`${this.problemView()}${this.problem?e:t`<p class="note">Henter overblikket …</p>`}`;if(n.rows.length===0)return t`<p class="nothing">Der er ingen indlæste handleplaner endnu.</p>`;let r=O(n.rows,this.filter);return t`${this.problemView()} ${this.filterView(n)} ${this.sumView(r,n.years)}
      <section class="part" aria-labelledby="matrix"><h2 id="matrix">Indsatser og år</h2>
        ${r.length===0?t`<p class="nothing">Ingen indsatser passer til dit valg.</p>`:M(n,r,e=>this.choose(e))}</section>
      <section class="part" aria-labelledby="gennem-aarene"><h2 id="gennem-aarene" tabindex="-1">Én indsats gennem årene</h2>
        ${this.chooser(n.rows)} ${this.initiative?W(this.initiative):e}</section>
      <section class="part" aria-labelledby="huller"><h2 id="huller">Her mangler der noget</h2>${this.gapsView(r,n.years)}</section>
      <section class="part" aria-labelledby="svaert"><h2 id="svaert">Sværest at læse</h2>
        ${L(this.hardest,()=>void this.findHardest())}</section>
      <section class="part" aria-labelledby="beloeb"><h2 id="beloeb">Beløb pr. år</h2>${C(m(r,n.years))}</section>`}filterView({departments:e,themes:n}){let r=new URLSearchParams(Object.entries(this.filter).filter(([,e])=>e));return t`<form class="row filters" aria-label="Vælg indsatser" @submit=${e=>e.preventDefault()}>
      ${this.select(`department`,`Afdeling`,`Alle afdelinger`,e)}
      ${this.select(`theme`,`Tema`,`Alle temaer`,n)}
      <a class="plain outline" href="/api/overview.csv?${r.toString()}" download>Hent som regneark (CSV)</a>
    </form>`}select(e,n,r,a){return t`<div class="field">
      <label for=${e}>${n}</label>
      <select id=${e} @change=${t=>this.filter={...this.filter,[e]:t.target.value}}>
        <option value="">${r}</option>
        ${a.map(e=>t`<option value=${e}>${i(e)}</option>`)}
      </select>
    </div>`}sumView(e,n){let{reported:r,partly:i,empty:a}=A(e,n),o=[[e.length,e.length===1?`indsats`:`indsatser`],[r,`årsstatusser er indrapporteret`],[i,`er delvist indrapporteret`],[a,`er ikke indrapporteret`]];return t`<dl class="sums" aria-live="polite">${o.map(([e,n])=>t`<div><dd>${e}</dd><dt>${n}</dt></div>`)}</dl>`}chooser(e){return t`<div class="field chooser">
      <label for="chosen">Indsats</label>
      <select id="chosen" .value=${this.chosen} @change=${e=>this.chosen=e.target.value}>
        ${e.map(e=>t`<option value=${e.id} ?selected=${e.id===this.chosen}>${i(e.name)}${e.department?` (${i(e.department)})`:``}</option>`)}
      </select>
    </div>`}gapsView(e,n){let r=j(e,n);return r.length===0?t`<p class="nothing">Alle indsatser har indrapporteret alle år.</p>`:t`<div class="scroll" role="region" tabindex="0" aria-label="Tabel over manglende status">
      <table>
        <caption class="sr">Indsatser, der mangler status</caption>
        <thead><tr><th scope="col">Indsats</th><th scope="col">Afdeling</th><th scope="col">Ikke indrapporteret</th><th scope="col">Delvist</th></tr></thead>
        <tbody>${r.map(({row:e,empty:n,partly:r})=>t`<tr>
          <th scope="row">${i(e.name)}</th><td>${i(e.department??`–`)}</td>
          <td>${n.join(`, `)||`–`}</td><td>${r.join(`, `)||`–`}</td>
        </tr>`)}</tbody>
      </table>
    </div>`}async findHardest(){this.hardest=`asked`,this.hardest=await this.read(`/api/readability/plans?top=10`)}choose(e){this.chosen=e;let t=this.querySelector(`#gennem-aarene`);t?.scrollIntoView({block:`start`}),t?.focus({preventScroll:!0})}};customElements.define(`klarplan-overblik-page`,J),a();